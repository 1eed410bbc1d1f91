package org.mesinfos.samples.life;

import java.time.LocalDateTime;

/**
 * Where a line was.
 *
 * @param time local
 * @param radius metres
 * @param deviceState as the operator writes it
 */
public record Position(String line, LocalDateTime time, Spot spot, int radius, String deviceState) {}
