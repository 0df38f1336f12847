package org.dicomsr.filter.internal.memory;

import java.util.List;

/** What a condition is about. */
sealed interface Scope {
  /** The objects whose facts and groups are in it, each with a range of groups and items. */
  List<Part> parts();

  /** A patient, study or series. */
  record OfEntity(Entity entity) implements Scope {
    @Override
    public List<Part> parts() {
      return entity.objects().stream().map(Part::of).toList();
    }
  }

  /** An object. */
  record OfObject(MemoryObject object) implements Scope {
    @Override
    public List<Part> parts() {
      return List.of(Part.of(object));
    }
  }

  /** A group with its own items. */
  record OfGroup(MemoryObject object, MemoryObject.Group group) implements Scope {
    @Override
    public List<Part> parts() {
      return List.of(
          new Part(
              object,
              group,
              group.index() + 1,
              group.lastGroup(),
              group.firstItem(),
              group.lastOwnItem()));
    }
  }

  /** A container with everything beneath. */
  record OfContainer(MemoryObject object, MemoryObject.Group group) implements Scope {
    @Override
    public List<Part> parts() {
      return List.of(
          new Part(
              object,
              group,
              group.index() + 1,
              group.lastGroup(),
              group.firstItem(),
              group.lastItem()));
    }
  }
}
