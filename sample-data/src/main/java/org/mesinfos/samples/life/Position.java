package org.mesinfos.samples.life;

import java.time.LocalDateTime;

/**
 * Position of a telephone line.
 *
 * @param time local time
 * @param radius accuracy in metres
 * @param deviceState operator's code
 */
public record Position(String line, LocalDateTime time, Spot spot, int radius, String deviceState) {}
