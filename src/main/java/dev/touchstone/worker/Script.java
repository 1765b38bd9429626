package dev.touchstone.worker;

/** What kinds of script the fence runs. */
public enum Script {
  PYTHON,
  /** One source file, compiled in memory as it starts (JEP 330, JEP 512). */
  JAVA,
  /** An archive whose manifest names its main class. */
  JAR
}
