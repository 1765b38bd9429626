package dev.touchstone.trainer;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Minimises a smooth function by limited-memory BFGS with a halving line search (Nocedal and
 * Wright, Numerical Optimization, algorithm 7.4).
 */
final class Lbfgs {

  private static final int MEMORY = 10;
  private static final double FLAT = 1e-5;
  private static final double ARMIJO = 1e-4;

  /** A function with its gradient. */
  interface Function {

    /** The value at a point; writes the gradient there. */
    double at(double[] point, double[] gradient);
  }

  /** Hears of each step. */
  interface Listener {

    /** Takes the point after this step, counted from 1. */
    void moved(int step, double[] point);
  }

  private record Pair(double[] move, double[] change, double curvature) {}

  private final Function function;
  private final Deque<Pair> pairs = new ArrayDeque<>();
  private double[] point;
  private double[] gradient;
  private double value;

  private Lbfgs(Function function, double[] start) {
    this.function = function;
    point = start.clone();
    gradient = new double[start.length];
    value = function.at(point, gradient);
  }

  /** The point where the search ends: flat, without a better point ahead, or out of steps. */
  static double[] minimise(Function function, double[] start, int steps, Listener listener) {
    var search = new Lbfgs(function, start);
    for (var step = 1; step <= steps && search.moves(); step++) {
      listener.moved(step, search.point);
    }
    return search.point;
  }

  private boolean moves() {
    if (norm(gradient) < FLAT) {
      return false;
    }
    var direction = direction();
    var slope = dot(direction, gradient);
    var next = new double[point.length];
    var nextGradient = new double[point.length];
    for (var length = firstLength(); length > 1e-12; length /= 2) {
      var reached = along(direction, length, next, nextGradient);
      if (reached < value && reached <= value + ARMIJO * length * slope) {
        move(next, nextGradient, reached);
        return true;
      }
    }
    return false;
  }

  private double firstLength() {
    return pairs.isEmpty() ? Math.min(1, 1 / norm(gradient)) : 1;
  }

  private double along(double[] direction, double length, double[] into, double[] nextGradient) {
    for (var i = 0; i < into.length; i++) {
      into[i] = point[i] + length * direction[i];
    }
    return function.at(into, nextGradient);
  }

  private void move(double[] next, double[] nextGradient, double reached) {
    remember(minus(next, point), minus(nextGradient, gradient));
    point = next;
    gradient = nextGradient;
    value = reached;
  }

  private void remember(double[] move, double[] change) {
    var curvature = dot(move, change);
    if (curvature > 1e-12 * dot(change, change)) {
      pairs.addLast(new Pair(move, change, curvature));
    }
    if (pairs.size() > MEMORY) {
      pairs.removeFirst();
    }
  }

  /** The two-loop recursion: minus the inverse Hessian, as far as remembered, times gradient. */
  private double[] direction() {
    var q = gradient.clone();
    var alphas = new ArrayDeque<Double>();
    for (var newest = pairs.descendingIterator(); newest.hasNext(); ) {
      var pair = newest.next();
      var alpha = dot(pair.move, q) / pair.curvature;
      alphas.push(alpha);
      add(q, pair.change, -alpha);
    }
    scale(q, pairs.isEmpty() ? 1 : initialScale(pairs.getLast()));
    for (var pair : pairs) {
      var beta = dot(pair.change, q) / pair.curvature;
      add(q, pair.move, alphas.pop() - beta);
    }
    scale(q, -1);
    return q;
  }

  private static double initialScale(Pair newest) {
    return newest.curvature / dot(newest.change, newest.change);
  }

  private static double dot(double[] a, double[] b) {
    var sum = 0.0;
    for (var i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  private static void add(double[] to, double[] what, double times) {
    for (var i = 0; i < to.length; i++) {
      to[i] += times * what[i];
    }
  }

  private static void scale(double[] a, double by) {
    for (var i = 0; i < a.length; i++) {
      a[i] *= by;
    }
  }

  private static double[] minus(double[] a, double[] b) {
    var difference = a.clone();
    add(difference, b, -1);
    return difference;
  }
}
