package dev.touchstone.interop.mlflow;

/** A part of the protocol: says which routes it answers. */
interface Routes {
  void register(RouteTable table);
}
