package dev.touchstone.model;

/** Whether the files of a logged model are all there. */
public enum LoggedStatus {
  PENDING,
  READY,
  FAILED
}
