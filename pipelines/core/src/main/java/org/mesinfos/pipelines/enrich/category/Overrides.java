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
import org.mesinfos.pipelines.enrich.label.Phrases;
import org.mesinfos.records.BankTransaction;

/** The operator's rules, compiled. The first in the file that fits counts. For one thread. */
final class Overrides {

    /** A rule and its place in the file. */
    private record Placed(int place, Category category) {}

    private final PhraseTable<Placed> labels;
    private final Map<By, Map<String, Placed>> exact = new HashMap<>();
    private final LabelText text;
    private final boolean none;

    Overrides(List<CategoryOverride> rules) {
        Phrases phrases = new Phrases();
        this.labels = phrases.table();
        this.none = rules.isEmpty();
        for (int i = 0; i < rules.size(); i++) {
            CategoryOverride rule = rules.get(i);
            Placed placed = new Placed(i, Categories.of(rule.category()));
            if (rule.by() == By.LABEL) {
                labels.add(rule.value(), placed, (earlier, later) -> earlier);
            } else {
                exact.computeIfAbsent(rule.by(), by -> new HashMap<>()).putIfAbsent(compact(rule.value()), placed);
            }
        }
        this.text = new LabelText(phrases);
    }

    Optional<Category> category(BankTransaction movement, List<String> texts) {
        if (none) {
            return Optional.empty();
        }
        List<Placed> fitting = new ArrayList<>();
        add(By.CREDITOR, Optional.ofNullable(movement.getCreditorId()), fitting);
        add(By.IBAN, Optional.ofNullable(movement.getCounterpartyIban()), fitting);
        add(By.MCC, Optional.ofNullable(movement.getMerchantCategoryCode()), fitting);
        for (String label : texts) {
            text.read(label);
            for (int position = 0; position < text.size(); position++) {
                long found = labels.find(text, position);
                if (PhraseTable.length(found) > 0) {
                    fitting.add(labels.meaning(found));
                }
            }
        }
        return fitting.stream()
                .min((one, other) -> Integer.compare(one.place(), other.place()))
                .map(Placed::category);
    }

    private void add(By by, Optional<String> value, List<Placed> fitting) {
        value.flatMap(given ->
                        Optional.ofNullable(exact.getOrDefault(by, Map.of()).get(compact(given))))
                .ifPresent(fitting::add);
    }

    private static String compact(String value) {
        return value.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
