package org.mesinfos.connectors.generic.statement.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedIban;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedYear;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.mapping.value.NormalisedText;

/** Finder of the account number on a line: an IBAN, a card number, or a number after a caption. */
public final class AccountNumberFinder {

    private static final Pattern CARD_NUMBER = Pattern.compile(
            "(?<![\\dX*•])(?<!\\d[ -])((?:\\d{4}|[X*•]{4})(?:[ -]?(?:\\d{4}|[X*•]{4}|\\d{2}[X*•]{2})){2}[ -]?\\d{3,4})(?![\\dX*•])(?![ -]\\d)");
    /** The last digits of a card; those of an account may be masked as well. */
    private static final Pattern MASKED_CARD = Pattern.compile("(?<!\\p{L})(?:" + captions("card-number")
            + ")[^\\p{L}\\d*•]{1,6}((?:[X*•]{2,12}[ -]?){1,4}\\d{3,4})(?![\\p{L}\\d])");

    private static final Pattern CAPTIONED_NUMBER = findCaptioned();
    private static final Pattern ACCOUNT_NUMBER = Pattern.compile("[\\dA-Z*X][\\dA-Z*X./ -]{3,30}\\d");
    /** Dates, and statement numbers with a year, are not account numbers. */
    private static final String NOT_A_DATE =
            "(?!(?:(?:DU|AU|VOM|AM|DAL|DEL|OF|VAN|AL|PER|ZUM|OP|DE|EM|A) )?(?:(?:\\d{1,2}[./-]){2}|\\d{1,2}[ .-]?(?:JAN|FEB|FEV|MAR|MRT|APR|AVR|ABR|MAY|MAI|MAG|MAJ|JUN|JUI|GIU|JUL|LUG|AUG|AOU|AGO|SEP|SET|OCT|OKT|OTT|OUT|NOV|DEC|DEZ|DIC)[A-Z]{0,7}[ .-]?)\\d{2,4}(?!\\d))(?!\\d{1,3}/"
                    + PrintedYear.EXPRESSION + "(?!\\d))";

    /** A statement of a month or the like, such as <i>01/2024</i>: accounts of many people would have the same number. */
    private static final Pattern OF_YEAR =
            Pattern.compile("\\d{1,3}[./-]" + PrintedYear.EXPRESSION + "|" + PrintedYear.EXPRESSION + "[./-]\\d{1,3}");

    /** Words between the caption and the number, such as the kind of account or a month. */
    private static final Pattern WORDS_BEFORE = Pattern.compile("^(?:[A-Z]+ +)+");

    private static final int MIN_DIGITS = 4;
    private static final double MAX_DISTANCE_BELOW = 26;

    private AccountNumberFinder() {}

    /** Returns the account named on a line. The value may also be below its caption, on the line {@code below}. */
    public static Optional<StatementAccount> find(PrintedLine line, Optional<PrintedLine> below) {
        String text = line.text();
        return findIban(text)
                .or(() -> findCardNumber(text))
                .or(() -> findMaskedCard(text))
                .or(() -> betweenAmounts(line).stream()
                        .flatMap(part -> findCaptioned(part).stream())
                        .findFirst())
                .or(() -> findBelowCaption(line, below));
    }

    static Optional<StatementAccount> findIban(String text) {
        return PrintedIban.find(text).map(number -> new StatementAccount(number, StatementAccount.Kind.IBAN));
    }

    private static Optional<StatementAccount> findCardNumber(String text) {
        Matcher found = CARD_NUMBER.matcher(text);
        return found.find() && found.group(1).chars().filter(Character::isDigit).count() >= MIN_DIGITS
                ? Optional.of(new StatementAccount(found.group(1), StatementAccount.Kind.NUMBER))
                : Optional.empty();
    }

    private static Optional<StatementAccount> findMaskedCard(String text) {
        Matcher found = MASKED_CARD.matcher(NormalisedText.of(text));
        return found.find()
                ? Optional.of(new StatementAccount(found.group(1), StatementAccount.Kind.NUMBER))
                : Optional.empty();
    }

    /** Returns the parts of a line between amounts that are set apart, such as a balance at the right margin. */
    private static List<String> betweenAmounts(PrintedLine line) {
        double gap = Phrase.gap(line.words());
        List<PdfWord> words = line.words();
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < words.size(); i++) {
            double left = words.get(i).left();
            boolean apart = left - words.get(i - 1).right() > gap;
            if (apart && isAmount(line, left)) {
                parts.add(text(words.subList(start, i)));
                start = i + 1;
            }
        }
        parts.add(start == 0 ? line.text() : text(words.subList(start, words.size())));
        return parts;
    }

    private static boolean isAmount(PrintedLine line, double left) {
        return line.monetaryNumbers().stream()
                .anyMatch(amount ->
                        amount.value().precision() == PrintedDecimal.Precision.CENTS && amount.left() == left);
    }

    private static String text(List<PdfWord> words) {
        return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
    }

    private static Optional<StatementAccount> findCaptioned(String text) {
        Matcher found = CAPTIONED_NUMBER.matcher(NormalisedText.of(text));
        return found.find() ? toAccount(found.group(1)) : Optional.empty();
    }

    private static Optional<StatementAccount> findBelowCaption(PrintedLine line, Optional<PrintedLine> below) {
        if (below.isEmpty() || below.get().baseline() - line.baseline() > MAX_DISTANCE_BELOW) {
            return Optional.empty();
        }
        List<Phrase> captions = Phrase.of(line.words()).stream()
                .filter(phrase -> StatementVocabulary.DICTIONARY
                        .phrases("account")
                        .contains(StatementVocabulary.normalise(phrase.text())))
                .toList();
        for (Phrase caption : captions) {
            for (Phrase value : Phrase.of(below.get().words())) {
                if (caption.overlaps(value)
                        && ACCOUNT_NUMBER.matcher(value.text()).matches()) {
                    return toAccount(value.text());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<StatementAccount> toAccount(String found) {
        String number = WORDS_BEFORE.matcher(found.strip()).replaceFirst("");
        long digits = number.chars().filter(Character::isDigit).count();
        return digits >= MIN_DIGITS
                        && !PrintedYear.isYear(number)
                        && !OF_YEAR.matcher(number).matches()
                ? Optional.of(new StatementAccount(number, StatementAccount.Kind.NUMBER))
                : Optional.empty();
    }

    /** Returns the alternatives of an expression for the phrases of a concept. */
    private static String captions(String concept) {
        return StatementVocabulary.DICTIONARY.phrases(concept).stream()
                .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E[^\\p{L}\\p{N}]{1,3}\\Q"))
                .collect(Collectors.joining("|"));
    }

    private static Pattern findCaptioned() {
        return Pattern.compile(
                "(?<![\\p{L}])(?:" + captions("account")
                        + ")[^\\p{L}\\d]{1,6}(?:(?:\\p{L}{2,14} ){0,4}N°[ .:]*|(?:N[O°R]?|NUMBER|NUMERO|NUMMER)[ .:°]*)?"
                        + "((?=[\\dA-Z*./ -]*\\d{3})" + NOT_A_DATE
                        + "[\\dA-Z*]{1,12}(?:[./ -]?[\\d*X]{1,12}|,\\d{3}(?= \\d)| [A-Z](?= \\d)){0,8}(?<=\\d)(?:[A-Z](?![\\p{L}\\d]))?)(?![\\d/])");
    }
}
