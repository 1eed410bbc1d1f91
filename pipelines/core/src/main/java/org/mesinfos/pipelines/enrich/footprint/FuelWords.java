package org.mesinfos.pipelines.enrich.footprint;

import java.util.Optional;
import org.mesinfos.pipelines.enrich.label.LabelText;
import org.mesinfos.pipelines.enrich.label.PhraseTable;
import org.mesinfos.pipelines.enrich.label.PhraseVocabulary;

/** Recognition of fuels by words. Not thread-safe. */
final class FuelWords {

    private static final class Loaded {
        static final PhraseVocabulary PHRASES = new PhraseVocabulary();
        static final PhraseTable<Fuel> FUELS = load(PHRASES);
    }

    private final LabelText text = new LabelText(Loaded.PHRASES);

    private static PhraseTable<Fuel> load(PhraseVocabulary phrases) {
        PhraseTable<Fuel> fuels = phrases.newTable();
        for (Fuel fuel : Fuel.values()) {
            fuel.words().forEach(word -> fuels.add(word, fuel, (first, second) -> first));
        }
        return fuels;
    }

    /** Returns the one fuel that the words name; empty if they name none or several. */
    Optional<Fuel> fuel(String words) {
        text.read(words);
        Fuel named = null;
        int position = 0;
        while (position < text.size()) {
            long found = Loaded.FUELS.find(text, position);
            if (PhraseTable.length(found) > 0) {
                Fuel fuel = Loaded.FUELS.meaning(found);
                if (named != null && named != fuel) {
                    return Optional.empty();
                }
                named = fuel;
            }
            position += Math.max(1, PhraseTable.length(found));
        }
        return Optional.ofNullable(named);
    }
}
