"""How devices and messages change: one verb a module, one transaction each. None of them enqueues."""
