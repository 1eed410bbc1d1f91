package org.mesinfos.connectors.generic.receipt;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.document.CaptionedValues;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Days;
import org.mesinfos.connectors.generic.document.OrganisationName;
import org.mesinfos.connectors.generic.document.Paper;
import org.mesinfos.connectors.generic.document.PaperLine;
import org.mesinfos.connectors.generic.document.References;
import org.mesinfos.connectors.generic.document.Regions;
import org.mesinfos.connectors.generic.document.Told;
import org.mesinfos.records.PostalAddress;

/**
 * Values of a receipt outside its items, such as shop, date and receipt number.
 *
 * @param paper lines of the receipt
 * @param captions captions of values on these lines
 * @param days reader of the dates
 */
record ReceiptHead(Paper paper, Captions captions, Days days) {

    private static final int MOST_LINES_OF_NAME = 3;
    private static final int MOST_LINES_OF_ADDRESS = 12;
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:])([01]?\\d|2[0-3])\\s?[:hH]\\s?([0-5]\\d)(?::([0-5]\\d))?(?:\\s?([AaPp])\\.?[Mm])?(?![\\d:])");
    private static final Pattern TOWN =
            Pattern.compile("(?:[A-Z]{1,2}-)?(\\d{4,5}(?: [A-Z]{2}(?= ))?) (\\p{Lu}[\\p{L}' -]{2,40}?)(?: CEDEX.*)?");
    private static final Pattern AMERICAN_TOWN =
            Pattern.compile("(\\p{Lu}[\\p{L}' -]{2,40}?),? ([A-Z]{2}) (\\d{5}(?:-\\d{4})?)");
    private static final Pattern SIRET = Pattern.compile("(?<!\\d)(\\d{3} ?\\d{3} ?\\d{3} ?\\d{5})(?!\\d)");
    private static final int NOON = 12;

    /** Returns the reference after the captions of a concept; empty if there is none or several. */
    Optional<String> reference(String concept) {
        References references = new References(new CaptionedValues(paper, captions));
        return Told.of(captions.of(concept)
                        .flatMap(caption -> references.beside(caption).stream())
                        .toList())
                .one();
    }

    /** Returns the number of the loyalty card, which may be masked in part. */
    Optional<String> loyalty() {
        CaptionedValues values = new CaptionedValues(paper, captions);
        return Told.of(captions.of("loyalty")
                        .map(caption -> bareNumber(PaperLine.text(values.near(caption))))
                        .filter(text -> text.chars().anyMatch(Character::isDigit))
                        .toList())
                .one();
    }

    private static String bareNumber(String text) {
        return text.startsWith(":") ? text.substring(1).strip() : text;
    }

    /**
     * Returns date and time of the purchase, from one line if possible, otherwise from the first date and the only
     * time.
     */
    Optional<LocalDateTime> moment() {
        Optional<LocalDateTime> together = paper.lines().stream()
                .flatMap(line -> date(line).flatMap(day -> time(line).map(day::atTime)).stream())
                .findFirst();
        return together.or(() -> day().flatMap(day -> captions.of("time")
                .flatMap(caption -> time(caption.line()).stream())
                .findFirst()
                .or(() -> lone())
                .map(day::atTime)));
    }

    /** Returns the date of the purchase. */
    Optional<LocalDate> day() {
        return paper.lines().stream().flatMap(line -> date(line).stream()).findFirst();
    }

    /** Returns the only time on the receipt; opening hours are two. */
    private Optional<LocalTime> lone() {
        return Told.of(paper.lines().stream()
                        .flatMap(line -> time(line).stream())
                        .toList())
                .one();
    }

    /** Returns the first line if it is neither a title nor an address; otherwise a name with a legal form. */
    Optional<String> shop() {
        for (PaperLine line : paper.lines()
                .subList(0, Math.min(MOST_LINES_OF_NAME, paper.lines().size()))) {
            String text = bare(line.printed().text());
            boolean words = text.chars().filter(Character::isLetter).count() > 2
                    && text.chars().noneMatch(Character::isDigit)
                    && text.indexOf(':') < 0;
            if (words && !ReceiptWords.is("title", text)) {
                return Optional.of(text);
            }
            if (!words
                    && line.tokens().stream()
                            .anyMatch(token -> token.text().chars().anyMatch(Character::isDigit))) {
                break;
            }
        }
        return OrganisationName.in(paper, Regions.under(Stream.empty()));
    }

    /** Returns the town with its postcode, and the street above it, from the first lines. */
    Optional<PostalAddress> address() {
        List<PaperLine> lines = paper.lines()
                .subList(0, Math.min(MOST_LINES_OF_ADDRESS, paper.lines().size()));
        for (PaperLine line : lines) {
            String text = bare(line.printed().text());
            Matcher american = AMERICAN_TOWN.matcher(text);
            Matcher town = TOWN.matcher(text);
            if (american.matches()) {
                return Optional.of(PostalAddress.newBuilder()
                        .setLines(List.of())
                        .setCity(american.group(1))
                        .setRegion(american.group(2))
                        .setPostcode(american.group(3))
                        .setStreet(street(line).orElse(null))
                        .build());
            }
            if (town.matches() && !isAmerican(lines)) {
                return Optional.of(PostalAddress.newBuilder()
                        .setLines(List.of())
                        .setStreet(street(line).orElse(null))
                        .setPostcode(town.group(1))
                        .setCity(town.group(2).strip())
                        .build());
            }
        }
        return Optional.empty();
    }

    private static boolean isAmerican(List<PaperLine> lines) {
        return lines.stream()
                .anyMatch(line ->
                        AMERICAN_TOWN.matcher(bare(line.printed().text())).matches());
    }

    /** Returns the line above a town if it is a street. */
    private Optional<String> street(PaperLine town) {
        String street = town.index() == 0
                ? ""
                : bare(paper.lines().get(town.index() - 1).printed().text());
        boolean isStreet =
                street.chars().anyMatch(Character::isDigit) && street.chars().anyMatch(Character::isLetter);
        return isStreet ? Optional.of(street) : Optional.empty();
    }

    Optional<String> siret() {
        return captions.of("siret")
                .flatMap(caption -> SIRET.matcher(caption.line().printed().text())
                        .results()
                        .map(found -> found.group(1).replace(" ", "")))
                .findFirst();
    }

    private Optional<LocalDate> date(PaperLine line) {
        return line.tokens().stream()
                .flatMap(token -> days.date(token).stream())
                .findFirst();
    }

    private static Optional<LocalTime> time(PaperLine line) {
        List<LocalTime> times = TIME.matcher(line.printed().text())
                .results()
                .map(ReceiptHead::time)
                .toList();
        return times.size() == 1 ? Optional.of(times.get(0)) : Optional.empty();
    }

    private static LocalTime time(java.util.regex.MatchResult found) {
        int hour = Integer.parseInt(found.group(1));
        boolean afternoon = found.group(4) != null && found.group(4).equalsIgnoreCase("p");
        boolean morning = found.group(4) != null && !afternoon;
        int day = afternoon && hour < NOON ? hour + NOON : morning && hour == NOON ? 0 : hour;
        return LocalTime.of(
                day, Integer.parseInt(found.group(2)), found.group(3) == null ? 0 : Integer.parseInt(found.group(3)));
    }

    private static String bare(String text) {
        return text.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.]+$", "");
    }
}
