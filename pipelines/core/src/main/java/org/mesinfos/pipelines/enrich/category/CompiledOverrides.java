package org.mesinfos.pipelines.enrich.category;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.pipelines.enrich.category.CategoryOverride.By;
import org.mesinfos.pipelines.enrich.label.LabelText;
import org.mesinfos.pipelines.enrich.label.PhraseTable;
import org.mesinfos.pipelines.enrich.label.PhraseVocabulary;

/** Rules for categories, compiled. Not thread-safe. */
final class CompiledOverrides {

    /** Choice between rules whose labels start at the same word. */
    enum Precedence {
        /** The first rule in the file, however many words it has. */
        FIRST_RULE,
        /** The rule with the most words: the name of an organisation may start with that of another. */
        MOST_WORDS
    }

    /** A rule with its position in the file. */
    private record RankedCategory(int rank, SpendingCategory category) {}

    private final PhraseTable<RankedCategory> labels;
    private final Map<By, Map<String, RankedCategory>> exact = new HashMap<>();
    private final LabelText text;
    private final boolean isEmpty;
    private final Precedence precedence;

    CompiledOverrides(List<CategoryOverride> rules, Precedence precedence) {
        this.precedence = precedence;
        PhraseVocabulary phrases = new PhraseVocabulary();
        this.labels = phrases.newTable();
        this.isEmpty = rules.isEmpty();
        for (int i = 0; i < rules.size(); i++) {
            CategoryOverride rule = rules.get(i);
            RankedCategory ranked = new RankedCategory(i, CategoryTable.of(rule.category()));
            if (rule.by() == By.LABEL) {
                labels.add(rule.value(), ranked, (earlier, later) -> earlier);
            } else {
                exact.computeIfAbsent(rule.by(), by -> new HashMap<>()).putIfAbsent(compact(rule.value()), ranked);
            }
        }
        this.text = new LabelText(phrases);
    }

    Optional<SpendingCategory> category(PaymentTexts payment, List<String> texts) {
        if (isEmpty) {
            return Optional.empty();
        }
        List<RankedCategory> matches = new ArrayList<>();
        add(By.CREDITOR, Optional.ofNullable(payment.creditorId()), matches);
        add(By.IBAN, Optional.ofNullable(payment.counterpartyIban()), matches);
        add(By.MCC, Optional.ofNullable(payment.merchantCategoryCode()), matches);
        for (String label : texts) {
            text.read(label);
            for (int position = 0; position < text.size(); position++) {
                for (long found = labels.find(text, position);
                        PhraseTable.length(found) > 0;
                        found = precedence == Precedence.MOST_WORDS ? 0 : labels.shorter(text, position, found)) {
                    matches.add(labels.meaning(found));
                }
            }
        }
        return matches.stream()
                .min((first, second) -> Integer.compare(first.rank(), second.rank()))
                .map(RankedCategory::category);
    }

    private void add(By by, Optional<String> value, List<RankedCategory> matches) {
        value.flatMap(given ->
                        Optional.ofNullable(exact.getOrDefault(by, Map.of()).get(compact(given))))
                .ifPresent(matches::add);
    }

    private static String compact(String value) {
        return value.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
