package org.dicomsr.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PixelMed, called by reflection, since no public repository of Maven artifacts has it: Debian's
 * {@code libpixelmed-java}, or the jar that the system property {@code pixelmed.jar} names.
 */
final class PixelMed {
  private static final @Nullable PixelMed LOADED = load();

  private final Constructor<?> newList;
  private final Constructor<?> newInput;
  private final Method readList;
  private final Constructor<?> newReport;

  private PixelMed(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> list = loader.loadClass("com.pixelmed.dicom.AttributeList");
    Class<?> input = loader.loadClass("com.pixelmed.dicom.DicomInputStream");
    newList = list.getConstructor();
    newInput = input.getConstructor(InputStream.class);
    readList = list.getMethod("read", input);
    newReport = loader.loadClass("com.pixelmed.dicom.StructuredReport").getConstructor(list);
  }

  static boolean isHere() {
    return LOADED != null;
  }

  static long read(byte[] file) throws IOException {
    PixelMed library = LOADED;
    if (library == null) {
      throw new IOException(
          "PixelMed is not installed: apt-get install libpixelmed-java, or -Dpixelmed.jar=FILE");
    }
    try {
      Object list = library.newList.newInstance();
      library.readList.invoke(list, library.newInput.newInstance(new ByteArrayInputStream(file)));
      return library.newReport.newInstance(list).hashCode();
    } catch (ReflectiveOperationException e) {
      throw new IOException(e);
    }
  }

  /** The jar and what it needs. */
  static List<Path> jars() {
    Path folder = Path.of("/usr/share/java");
    List<Path> jars = new ArrayList<>();
    jars.add(
        Path.of(System.getProperty("pixelmed.jar", folder.resolve("pixelmed.jar").toString())));
    for (String needed :
        List.of("commons-codec.jar", "slf4j-api.jar", "slf4j-nop.jar", "javax.json-api.jar")) {
      jars.add(folder.resolve(needed));
    }
    return jars;
  }

  private static @Nullable PixelMed load() {
    List<Path> jars = jars();
    if (!Files.exists(jars.getFirst())) {
      return null;
    }
    try {
      List<URL> urls = new ArrayList<>();
      for (Path jar : jars) {
        urls.add(jar.toUri().toURL());
      }
      return new PixelMed(
          new URLClassLoader(urls.toArray(URL[]::new), PixelMed.class.getClassLoader()));
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("the PixelMed jar cannot be used", e);
    }
  }
}
