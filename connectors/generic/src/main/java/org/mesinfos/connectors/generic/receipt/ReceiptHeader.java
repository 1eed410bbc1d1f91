package org.mesinfos.connectors.generic.receipt;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.generic.document.CaptionedDates;
import org.mesinfos.connectors.generic.document.CaptionedReferences;
import org.mesinfos.connectors.generic.document.CaptionedValueFinder;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.ObservedValues;
import org.mesinfos.connectors.generic.document.OrganisationNameFinder;
import org.mesinfos.connectors.generic.document.PageRegions;
import org.mesinfos.records.PostalAddress;

/**
 * Values of a receipt outside its items, such as shop, date and receipt number.
 *
 * @param document lines of the receipt
 * @param captions captions of values on these lines
 * @param dates reader of the dates
 */
record ReceiptHeader(Document document, Captions captions, CaptionedDates dates) {

    private static final int MAX_NAME_LINES = 3;
    private static final int MAX_ADDRESS_LINES = 12;
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:])([01]?\\d|2[0-3])\\s?[:hH]\\s?([0-5]\\d)(?::([0-5]\\d))?(?:\\s?([AaPp])\\.?[Mm])?(?![\\d:]|\\s?m\\b)");
    private static final Pattern TOWN =
            Pattern.compile("(?:[A-Z]{1,2}-)?(\\d{4,5}(?: [A-Z]{2}(?= ))?) (\\p{Lu}[\\p{L}' -]{2,40}?)(?: CEDEX.*)?");
    private static final Pattern US_TOWN =
            Pattern.compile("(\\p{Lu}[\\p{L}' -]{2,40}?),? ([A-Z]{2}) (\\d{5}(?:-\\d{4})?)");
    private static final Pattern SIRET = Pattern.compile("(?<!\\d)(\\d{3} ?\\d{3} ?\\d{3} ?\\d{5})(?!\\d)");
    private static final int NOON = 12;

    /** Returns the reference after the captions of a concept; empty if there is none or several. */
    Optional<String> reference(String concept) {
        CaptionedReferences references = new CaptionedReferences(new CaptionedValueFinder(document, captions));
        return captions.observe(references::findAfter, concept).unanimous();
    }

    /** Returns the number of the loyalty card, which may be masked in part. */
    Optional<String> loyaltyNumber() {
        CaptionedValueFinder values = new CaptionedValueFinder(document, captions);
        return ObservedValues.of(captions.find("loyalty")
                        .map(caption -> withoutColon(DocumentLine.joinText(values.adjacentTokens(caption))))
                        .filter(text -> text.chars().anyMatch(Character::isDigit))
                        .toList())
                .unanimous();
    }

    private static String withoutColon(String text) {
        return text.startsWith(":") ? text.substring(1).strip() : text;
    }

    /**
     * Returns date and time of the purchase, from one line if all such lines are of one day, otherwise from the first date
     * and the only time.
     */
    Optional<LocalDateTime> dateTime() {
        List<LocalDateTime> together = document.lines().stream()
                .flatMap(line -> date(line).flatMap(day -> time(line).map(day::atTime)).stream())
                .toList();
        boolean isOneDay =
                together.stream().map(LocalDateTime::toLocalDate).distinct().count() == 1;
        return together.stream()
                .findFirst()
                .filter(moment -> isOneDay)
                .or(() -> date().flatMap(day -> captions.find("time")
                        .flatMap(caption -> time(caption.line()).stream())
                        .findFirst()
                        .or(() -> onlyTime())
                        .map(day::atTime)));
    }

    /** Returns the day of the purchase; none if there is no date. */
    List<LocalDate> purchaseDays() {
        return dateTime().map(LocalDateTime::toLocalDate).or(this::date).stream()
                .toList();
    }

    /** Returns the date of the purchase. */
    Optional<LocalDate> date() {
        return document.lines().stream().flatMap(line -> date(line).stream()).findFirst();
    }

    /** Returns the only time on the receipt; opening hours are two. */
    private Optional<LocalTime> onlyTime() {
        return ObservedValues.of(document.lines().stream()
                        .flatMap(line -> time(line).stream())
                        .toList())
                .unanimous();
    }

    /** Returns the first line if it is neither a title nor an address; otherwise a name with a legal form. */
    Optional<String> shopName() {
        for (DocumentLine line : document.lines()
                .subList(0, Math.min(MAX_NAME_LINES, document.lines().size()))) {
            String text = line.runs().stream()
                    .map(run -> withoutPunctuation(DocumentLine.joinText(run)))
                    .filter(run -> !ReceiptVocabulary.isPhrase("title", run))
                    .findFirst()
                    .orElse("");
            boolean words = text.chars().filter(Character::isLetter).count() > 2
                    && text.chars().noneMatch(Character::isDigit)
                    && text.indexOf(':') < 0;
            if (words) {
                return Optional.of(text);
            }
            if (!words
                    && line.tokens().stream()
                            .anyMatch(token -> token.text().chars().anyMatch(Character::isDigit))) {
                break;
            }
        }
        return OrganisationNameFinder.findIssuer(
                document, captions, PageRegions.ofCaptions(Stream.empty()), captions.find("siret"));
    }

    /** Returns the town with its postcode, and the street above it, from the first lines. */
    Optional<PostalAddress> address() {
        List<DocumentLine> lines = document.lines()
                .subList(0, Math.min(MAX_ADDRESS_LINES, document.lines().size()));
        for (DocumentLine line : lines) {
            String text = withoutPunctuation(line.printed().text());
            Matcher american = BoundedText.matcher(US_TOWN, text);
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
            if (town.matches() && !hasUsTown(lines)) {
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

    private static boolean hasUsTown(List<DocumentLine> lines) {
        return lines.stream()
                .anyMatch(line -> BoundedText.matcher(
                                US_TOWN, withoutPunctuation(line.printed().text()))
                        .matches());
    }

    /** Returns the line above a town if it is a street. */
    private Optional<String> street(DocumentLine town) {
        String street = town.index() == 0
                ? ""
                : withoutPunctuation(
                        document.lines().get(town.index() - 1).printed().text());
        boolean isStreet =
                street.chars().anyMatch(Character::isDigit) && street.chars().anyMatch(Character::isLetter);
        return isStreet ? Optional.of(street) : Optional.empty();
    }

    Optional<String> siret() {
        return captions.find("siret")
                .flatMap(caption -> SIRET.matcher(caption.line().printed().text())
                        .results()
                        .map(found -> found.group(1).replace(" ", "")))
                .findFirst();
    }

    private Optional<LocalDate> date(DocumentLine line) {
        return line.tokens().stream()
                .flatMap(token -> dates.date(token).stream())
                .findFirst();
    }

    private static Optional<LocalTime> time(DocumentLine line) {
        List<LocalTime> times = TIME.matcher(line.printed().text())
                .results()
                .map(ReceiptHeader::time)
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

    private static String withoutPunctuation(String text) {
        return text.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.]+$", "");
    }
}
