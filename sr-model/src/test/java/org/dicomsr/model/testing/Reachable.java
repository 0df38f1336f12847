package org.dicomsr.model.testing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Visits all objects of this library that can be reached from one, through fields, lists, arrays
 * and optionals.
 */
public final class Reachable {
  private static final String OURS = "org.dicomsr.";

  private Reachable() {}

  /** Tells the type and the text of each object. */
  public static void texts(Object start, BiConsumer<Class<?>, String> sink) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    push(open, start);
    while (!open.isEmpty()) {
      Object object = open.pop();
      if (object instanceof Collection<?> all) {
        all.forEach(each -> push(open, each));
      } else if (object instanceof Object[] all) {
        Arrays.stream(all).forEach(each -> push(open, each));
      } else if (object instanceof Optional<?> optional) {
        optional.ifPresent(each -> push(open, each));
      } else if (object.getClass().getName().startsWith(OURS)
          && !(object instanceof Enum<?>)
          && seen.add(object)) {
        sink.accept(object.getClass(), object.toString());
        fields(object, open);
      }
    }
  }

  private static void fields(Object object, Deque<Object> open) {
    for (Class<?> type = object.getClass();
        type != null && type != Object.class;
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          try {
            field.setAccessible(true);
            push(open, field.get(object));
          } catch (IllegalAccessException e) {
            throw new AssertionError(e);
          }
        }
      }
    }
  }

  private static void push(Deque<Object> open, @Nullable Object object) {
    if (object != null) {
      open.push(object);
    }
  }
}
