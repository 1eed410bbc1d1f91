package org.mesinfos.connectors.inference.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.inference.print.PrintedLine;
import org.mesinfos.connectors.mapping.NormalisedText;
import org.mesinfos.connectors.standard.statement.Iban;

/** Finds the number of the account on a line: an IBAN, the number of a card, or what a caption names. */
final class AccountNumbers {

    private static final Pattern IBAN =
            Pattern.compile("(?<![A-Z0-9])([A-Z]{2}\\d{2}(?: ?[A-Z0-9]{2,4}){2,8}(?: ?[A-Z0-9]{1,4})?)(?![A-Z0-9])");
    private static final Pattern CARD = Pattern.compile(
            "(?<![\\dX*•])((?:\\d{4}|[X*•]{4})(?:[ -]?(?:\\d{4}|[X*•]{4}|\\d{2}[X*•]{2})){2}[ -]?\\d{3,4})(?![\\dX*•])");
    private static final Pattern CAPTIONED = captioned();
    private static final Pattern NUMBER = Pattern.compile("[\\dA-Z*X][\\dA-Z*X./ -]{3,30}\\d");
    private static final int FEWEST_DIGITS = 4;
    private static final double UNDER = 26;
    /** Lengths by ISO 13616 of the countries whose statements are likely: what follows an IBAN is cut off. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("CH", 21),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("IE", 22),
            Map.entry("IT", 27),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("MC", 27),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("SE", 24));

    private AccountNumbers() {}

    /** The account that a line names; {@code below} is the line after it, where a value may stand under its caption. */
    static Optional<Account> on(PrintedLine line, Optional<PrintedLine> below) {
        String text = line.text();
        return iban(text).or(() -> card(text)).or(() -> captioned(text)).or(() -> under(line, below));
    }

    static Optional<Account> iban(String text) {
        Matcher found = IBAN.matcher(text);
        while (found.find()) {
            String number = cut(found.group(1));
            if (Iban.isFormed(number)) {
                return Optional.of(new Account(number, Account.Kind.IBAN));
            }
        }
        return Optional.empty();
    }

    private static String cut(String found) {
        Integer length = LENGTHS.get(found.substring(0, 2));
        int taken = 0;
        for (int i = 0; length != null && i < found.length(); i++) {
            taken += found.charAt(i) == ' ' ? 0 : 1;
            if (taken == length) {
                return found.substring(0, i + 1);
            }
        }
        return found;
    }

    private static Optional<Account> card(String text) {
        Matcher found = CARD.matcher(text);
        return found.find() && found.group(1).chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
                ? Optional.of(new Account(found.group(1), Account.Kind.NUMBER))
                : Optional.empty();
    }

    private static Optional<Account> captioned(String text) {
        Matcher found = CAPTIONED.matcher(NormalisedText.of(text));
        return found.find() ? number(found.group(1)) : Optional.empty();
    }

    private static Optional<Account> under(PrintedLine line, Optional<PrintedLine> below) {
        if (below.isEmpty() || below.get().baseline() - line.baseline() > UNDER) {
            return Optional.empty();
        }
        List<Phrase> captions = Phrase.of(line.words()).stream()
                .filter(phrase ->
                        StatementWords.TABLE.phrases("account").contains(StatementWords.comparable(phrase.text())))
                .toList();
        for (Phrase caption : captions) {
            for (Phrase value : Phrase.of(below.get().words())) {
                if (caption.overlaps(value) && NUMBER.matcher(value.text()).matches()) {
                    return number(value.text());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Account> number(String found) {
        String number = found.strip();
        long digits = number.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS ? Optional.of(new Account(number, Account.Kind.NUMBER)) : Optional.empty();
    }

    private static Pattern captioned() {
        String captions = StatementWords.TABLE.phrases("account").stream()
                .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E[^\\p{L}\\p{N}]{1,3}\\Q"))
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}])(?:" + captions
                + ")[^\\p{L}\\d]{1,6}(?:(?:N[O°R]?|NUMBER|NUMERO|NUMMER)[ .:°]*)?"
                + "((?=[\\dA-Z*./ -]*\\d{3})[\\dA-Z*]{1,12}(?:[./ -]?[\\d*X]{1,12}){0,8}\\d)(?![\\d/])");
    }
}
