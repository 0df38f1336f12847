package org.dicomsr.filter.loader.decode;

/**
 * One frame of an image: {@linkplain NativeFrame numbers}, or the {@linkplain EncodedFrame bytes}
 * of a compression that this library does not decode.
 */
public sealed interface Frame permits NativeFrame, EncodedFrame {

  /** {@return the place of the frame in its object, from 1: Referenced Frame Number} */
  int number();

  /** {@return the number of rows} */
  int rows();

  /** {@return the number of columns} */
  int columns();

  /** {@return the number of samples of a pixel: 1 for grey, 3 for colour} */
  int samples();
}
