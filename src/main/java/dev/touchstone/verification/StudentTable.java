package dev.touchstone.verification;

/**
 * The 0.975 quantile of Student's t: two-sided 95 %, for the few degrees of freedom that re-runs
 * leave. Source: NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2.
 */
final class StudentTable {
  /** Of the normal distribution, which t comes to. */
  static final double NORMAL = 1.960;

  private static final double[] CRITICAL = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093
  };

  private StudentTable() {}

  /**
   * @param freedom degrees of freedom, 1 to 19
   */
  static double critical95(int freedom) {
    return CRITICAL[freedom - 1];
  }
}
