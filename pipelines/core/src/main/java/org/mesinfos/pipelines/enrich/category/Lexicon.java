package org.mesinfos.pipelines.enrich.category;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.enrich.category.Keyword.Direction;
import org.mesinfos.pipelines.enrich.category.Keyword.Order;
import org.mesinfos.pipelines.enrich.category.Keyword.Payment;
import org.mesinfos.pipelines.enrich.category.Keyword.Weight;
import org.mesinfos.pipelines.enrich.category.Merchant.Origin;
import org.mesinfos.pipelines.enrich.label.PhraseTable;
import org.mesinfos.pipelines.enrich.label.PhraseVocabulary;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/**
 * Words and phrases by which labels are analysed, compiled from the reference tables on first use.
 *
 * @param phrases the shared vocabulary
 * @param marks words of operations, processors and legal forms
 * @param merchants by name
 * @param keywords of categories
 * @param towns that follow names
 */
record Lexicon(
        PhraseVocabulary phrases,
        PhraseTable<LabelMark> marks,
        PhraseTable<Merchant> merchants,
        PhraseTable<List<Keyword>> keywords,
        PhraseTable<Boolean> towns) {

    /** Minimum length of a name that is also recognised when written as one word. */
    private static final int MIN_JOINED_LENGTH = 8;

    private static final class Loaded {
        static final Lexicon LEXICON = load();
    }

    static Lexicon instance() {
        return Loaded.LEXICON;
    }

    private static Lexicon load() {
        PhraseVocabulary phrases = new PhraseVocabulary();
        Lexicon lexicon =
                new Lexicon(phrases, phrases.newTable(), phrases.newTable(), phrases.newTable(), phrases.newTable());
        ReferenceTable.OPERATIONS.lines().forEach(lexicon::addMarks);
        ReferenceTable.KEYWORDS.lines().forEach(lexicon::addKeywords);
        ReferenceTable.MERCHANTS.lines().forEach(lexicon::addMerchants);
        ReferenceTable.BRANDS.lines().forEach(lexicon::addBrand);
        ReferenceTable.COMMUNES.lines().forEach(line -> lexicon.addTown(line.split("\t", -1)[1]));
        ReferenceTable.TOWNS.lines().forEach(lexicon::addTown);
        return lexicon;
    }

    private void addMarks(String line) {
        int colon = line.indexOf(':');
        LabelMark mark = mark(line.substring(0, colon).toUpperCase(Locale.ROOT));
        for (String phrase : line.substring(colon + 1).split(";", -1)) {
            marks.add(phrase.strip(), mark, LabelMark::merge);
        }
    }

    private static LabelMark mark(String name) {
        for (LabelMark.Role role : LabelMark.Role.values()) {
            if (role.name().equals(name)) {
                return new LabelMark(Operation.UNKNOWN, Set.of(role));
            }
        }
        return new LabelMark(Operation.valueOf(name), Set.of());
    }

    private void addKeywords(String line) {
        int colon = line.indexOf(':');
        List<String> head = List.of(line.substring(0, colon).split(" ", -1));
        Keyword keyword = new Keyword(
                CategoryTable.of(head.get(0)),
                order(head),
                head.contains("credit") ? Direction.CREDIT : head.contains("debit") ? Direction.DEBIT : Direction.ANY,
                head.contains("not") ? Payment.NOT_BY_CARD : Payment.ANY,
                Weight.FULL);
        for (String phrase : line.substring(colon + 1).split(";", -1)) {
            String stripped = phrase.strip();
            if (stripped.startsWith("-")) {
                phrases.addHead(stripped.substring(1));
            }
            keywords.add(
                    stripped,
                    List.of(stripped.startsWith("?") ? keyword.withWeight(Weight.LEAST) : keyword),
                    Keyword::concat);
        }
    }

    private static Order order(List<String> head) {
        if (head.contains("refining")) {
            return Order.REFINING;
        }
        return head.contains("first") ? Order.BEFORE_MERCHANTS : Order.AFTER_MERCHANTS;
    }

    private void addMerchants(String line) {
        int colon = line.indexOf(':');
        String[] head = line.substring(0, colon).split(", by card ", -1);
        Optional<SpendingCategory> category = Optional.of(CategoryTable.of(head[0]));
        Optional<SpendingCategory> byCard =
                head.length == 1 ? Optional.empty() : Optional.of(CategoryTable.of(head[1]));
        for (String names : line.substring(colon + 1).split(";", -1)) {
            String stripped = names.strip();
            Origin origin = stripped.startsWith("~") ? Origin.EVERYDAY : Origin.DISTINCT;
            String[] spellings = (origin == Origin.EVERYDAY ? stripped.substring(1) : stripped).split("=", -1);
            for (String spelling : spellings) {
                addMerchant(spelling, new Merchant(spellings[0], category, byCard, origin));
            }
        }
    }

    /**
     * Adds a brand, unless its name is an everyday word such as {@code Kiosk}, which indicates a category but no brand.
     */
    private void addBrand(String line) {
        String[] fields = line.split("\t", -1);
        String plain = phrases.plain(fields[0]).orElse("");
        if (!plain.contains(" ") && keywords.contains(fields[0])) {
            return;
        }
        Optional<SpendingCategory> category =
                fields[1].isEmpty() ? Optional.empty() : Optional.of(CategoryTable.of(fields[1]));
        addMerchant(fields[0], new Merchant(withoutQualifier(fields[2]), category, Optional.empty(), Origin.INDEX));
    }

    /** Removes the bracketed qualifier by which the index distinguishes equal names. */
    private static String withoutQualifier(String name) {
        int bracket = name.indexOf(" (");
        return bracket > 0 ? name.substring(0, bracket) : name;
    }

    /** Adds a merchant, also written as one word, as banks do, if that word is long enough to be unambiguous. */
    private void addMerchant(String spelling, Merchant merchant) {
        merchants.add(spelling, merchant, Merchant::preferred);
        String plain = phrases.plain(spelling).orElse("");
        String joined = plain.replace(" ", "");
        if (plain.length() > joined.length() && joined.length() >= MIN_JOINED_LENGTH) {
            merchants.add(joined, merchant, Merchant::preferred);
        }
    }

    private void addTown(String name) {
        towns.add(name, Boolean.TRUE, (first, second) -> first);
    }
}
