package org.dicomsr.filter.loader.decode;

/**
 * A point or direction in the patient coordinate system: x to the left, y to the back, z to the
 * head, in mm (PS3.3 C.7.6.2.1.1); on a slide, in its coordinate system. Immutable.
 *
 * @param x first coordinate
 * @param y second coordinate
 * @param z third coordinate
 */
public record Vector3(double x, double y, double z) {

  /**
   * The sum.
   *
   * @param other another vector
   * @return this + other
   */
  public Vector3 plus(Vector3 other) {
    return new Vector3(x + other.x, y + other.y, z + other.z);
  }

  /**
   * The difference.
   *
   * @param other another vector
   * @return this − other
   */
  public Vector3 minus(Vector3 other) {
    return new Vector3(x - other.x, y - other.y, z - other.z);
  }

  /**
   * A multiple.
   *
   * @param factor a number
   * @return this × factor
   */
  public Vector3 times(double factor) {
    return new Vector3(x * factor, y * factor, z * factor);
  }

  /**
   * The scalar product.
   *
   * @param other another vector
   * @return this · other
   */
  public double dot(Vector3 other) {
    return x * other.x + y * other.y + z * other.z;
  }

  /**
   * The vector product.
   *
   * @param other another vector
   * @return this × other
   */
  public Vector3 cross(Vector3 other) {
    return new Vector3(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  /** {@return the length} */
  public double length() {
    return Math.sqrt(dot(this));
  }
}
