package org.mesinfos.pipelines.deliveries;

/**
 * A delivery that is not taken in this run.
 *
 * @param organisation identifier of who delivered it; empty when nobody knows
 * @param drop name of its folder or file in the inbox. May hold personal data: never logged
 * @param reason why not, for people, without personal data
 */
public record WaitingDrop(String organisation, String drop, String reason) {}
