"""How good the engine is: metrics over pages whose truth is known, and pages made to know it."""
