package org.mesinfos.connectors.standard.icalendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.vobject.VObjectDateTime;

/**
 * Standard or summer time of a zone (RFC 5545, 3.6.5): an offset that applies from certain local times on.
 *
 * @param offset offset that applies
 * @param onsets first onset, and further ones that are listed
 * @param yearlyRule rule for yearly onsets; empty if there are none
 * @param until last date of a yearly onset; {@link LocalDate#MAX} for no end
 */
record Observance(ZoneOffset offset, List<LocalDateTime> onsets, Optional<WeekdayOfMonth> yearlyRule, LocalDate until) {

    private static final int MAXIMUM_ONSETS = 1_000;
    private static final Pattern OFFSET = Pattern.compile("[+-]\\d\\d:?\\d\\d(?::?\\d\\d)?");
    private static final Pattern PART = Pattern.compile("(\\w+)=([^;]+);?");

    /** Parses {@code STANDARD} or {@code DAYLIGHT}; empty if its onsets are not supported. */
    static Optional<Observance> of(TreeElement element) {
        Optional<ZoneOffset> offset = element.child("TZOFFSETTO")
                .flatMap(child -> offset(child.value().strip()));
        List<LocalDateTime> onsets = new ArrayList<>();
        element.forEachChild("DTSTART", child -> local(child.value()).ifPresent(onsets::add));
        element.forEachChild("RDATE", child -> {
            for (String date : child.value().split(",", MAXIMUM_ONSETS)) {
                local(date).ifPresent(onsets::add);
            }
        });
        if (offset.isEmpty() || onsets.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> rule = element.child("RRULE").map(TreeElement::value);
        if (rule.isEmpty()) {
            return Optional.of(new Observance(offset.get(), List.copyOf(onsets), Optional.empty(), LocalDate.MAX));
        }
        return ofRule(offset.get(), List.copyOf(onsets), rule.get());
    }

    private static Optional<Observance> ofRule(ZoneOffset offset, List<LocalDateTime> onsets, String rule) {
        WeekdayOfMonth.WeekdayRuleBuilder parts = new WeekdayOfMonth.WeekdayRuleBuilder();
        LocalDate until = LocalDate.MAX;
        Matcher matcher = BoundedText.matcher(PART, rule.strip());
        while (matcher.find()) {
            String value = matcher.group(2);
            switch (matcher.group(1)) {
                case "FREQ" -> parts.frequency(value);
                case "INTERVAL" -> parts.interval(value);
                case "BYMONTH" -> parts.month(value);
                case "BYDAY" -> parts.day(value);
                case "WKST" -> {}
                case "UNTIL" ->
                    until = VObjectDateTime.of(value).map(VObjectDateTime::date).orElse(LocalDate.MAX);
                default -> parts.unsupported();
            }
        }
        LocalDate last = until;
        return parts.rule().map(day -> new Observance(offset, onsets, Optional.of(day), last));
    }

    /** Returns the last onset at or before a local time. */
    Optional<LocalDateTime> lastOnset(LocalDateTime local) {
        Optional<LocalDateTime> last =
                onsets.stream().filter(onset -> !onset.isAfter(local)).max(LocalDateTime::compareTo);
        if (last.isEmpty() || yearlyRule.isEmpty()) {
            return last;
        }
        int year = Math.min(local.getYear(), until.getYear());
        for (int candidateYear = year; candidateYear >= year - 1; candidateYear--) {
            LocalDateTime onset =
                    yearlyRule.get().in(candidateYear).atTime(onsets.get(0).toLocalTime());
            boolean applies = !onset.isAfter(local) && !onset.toLocalDate().isAfter(until) && onset.isAfter(last.get());
            if (applies) {
                return Optional.of(onset);
            }
        }
        return last;
    }

    private static Optional<LocalDateTime> local(String text) {
        return VObjectDateTime.of(text).flatMap(VObjectDateTime::local);
    }

    private static Optional<ZoneOffset> offset(String text) {
        if (!OFFSET.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneOffset.of(text));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }
}
