package org.mesinfos.samples.life;

import java.time.LocalDateTime;

/**
 * Position of a telephone line.
 *
 * @param time local time
 * @param radius accuracy in metres
 * @param deviceState operator's code
 */
public record PhonePosition(String line, LocalDateTime time, GeoPoint spot, int radius, String deviceState) {}
