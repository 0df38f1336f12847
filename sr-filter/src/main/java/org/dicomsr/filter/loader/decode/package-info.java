/**
 * DICOM objects as numbers: signals, frames and masks. Any object will do, exported or not.
 *
 * <table>
 *   <caption>What is decoded, to what</caption>
 *   <tr><th>from</th><th>by</th><th>to</th></tr>
 *   <tr><td>waveforms</td><td>{@link org.dicomsr.filter.loader.decode.WaveformSignals}</td>
 *       <td>{@code float[channel][sample]}, potentials in mV, anything else in the file's unit</td></tr>
 *   <tr><td>images</td><td>{@link org.dicomsr.filter.loader.decode.ImageFrames}</td>
 *       <td>{@code float[row × column × sample]} of each frame, Modality LUT applied, unit named;
 *       compressed frames as bytes with their transfer syntax</td></tr>
 *   <tr><td>segmentations</td><td>{@link org.dicomsr.filter.loader.decode.SegmentMasks}</td>
 *       <td>{@code float[plane × row × column]} of each segment, 0 to 1, on the planes of the
 *       images</td></tr>
 * </table>
 *
 * <p>Arrays are flat and row by row: the last index counts fastest. They belong to the caller.
 * Everything else here is immutable and thread-safe.
 *
 * <h2>Values</h2>
 *
 * <p>A sample of a waveform is worth {@code sample × sensitivity × correction factor + baseline}
 * (PS3.3 C.10.9.1.4); padding is NaN. A pixel is worth what Rescale Slope and Intercept or the
 * Modality LUT say, of its frame where frames differ (PS3.3 C.11.1, C.7.6.16.2.9), a dose what Dose
 * Grid Scaling says. Window, VOI LUT, presentation and palette are not applied: they are for eyes.
 *
 * <h2>Places</h2>
 *
 * <p>A {@link org.dicomsr.filter.loader.decode.PlaneGeometry} tells where the pixels of a frame lie
 * in the patient coordinate system, in mm; a {@link org.dicomsr.filter.loader.decode.PlaneStack}
 * puts frames in order and gives the matrix from indices to mm. Masks are brought to such a stack,
 * never resampled: what does not fit is refused.
 *
 * <h2>Files and memory</h2>
 *
 * <p>Objects are read without their bulk data. A frame is read when it is asked for, from its place
 * in the file, and not kept. No array is made before the file is known to hold what fills it.
 */
@NullMarked
package org.dicomsr.filter.loader.decode;

import org.jspecify.annotations.NullMarked;
