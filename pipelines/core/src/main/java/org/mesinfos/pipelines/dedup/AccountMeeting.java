package org.mesinfos.pipelines.dedup;

import java.util.Optional;

/**
 * Exports of one account that meet on the day of a row.
 *
 * @param deliveries the meeting of deliveries; empty if none meet on this day, or the row's export never continues another
 * @param files the meeting of files of the row's delivery; empty if none meet on this day
 */
record AccountMeeting(Optional<MeetingDay> deliveries, Optional<MeetingDay> files) {}
