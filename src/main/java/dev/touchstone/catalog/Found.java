package dev.touchstone.catalog;

/** What an inspection found: how the table is written, and in which encoding its text came. */
public record Found(Sheet sheet, TextEncoding encoding) {}
