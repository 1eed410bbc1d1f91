package org.mesinfos.pipelines.enrich.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTableTest {

    private final PhraseVocabulary phrases = new PhraseVocabulary();
    private final PhraseTable<String> table = phrases.newTable();

    @ParameterizedTest
    @CsvSource({
        "H&M,H&M",
        "c+a mode,C&A MODE",
        "Nando's,NANDOS",
        "L'Oréal,L OREAL",
        "Straße 12,STRASSE 12",
        "Œuvre,OEUVRE",
        "12/03 X.Y,12 03 X Y",
        "R & V,R&V"
    })
    void splitsLabelIntoWords(String label, String plain) {
        assertThat(phrases.plain(label)).contains(plain);
    }

    @Test
    void findsLongestPhrase() {
        add("uber", "taxi");
        add("uber eats", "restaurant");

        assertThat(found("UBER *EATS PARIS")).containsExactly("restaurant 2", "none", "none");
        assertThat(found("UBER *TRIP")).containsExactly("taxi 1", "none");
        assertThat(found("EATS")).containsExactly("none");
    }

    @Test
    void findsPhraseWithAdditionalSpace() {
        add("mcdonalds", "burger");

        assertThat(found("MC DONALD'S LILLE")).containsExactly("burger 2", "none", "none");
    }

    @Test
    void umlautsAreOneOrTwoLetters() {
        add("Bäckerei", "bakery");

        assertThat(found("BAECKEREI")).containsExactly("bakery 1");
        assertThat(found("BACKEREI")).containsExactly("bakery 1");
        assertThat(found("Bäckerei")).containsExactly("bakery 1");
    }

    @Test
    void unknownCompoundHasMeaningOfItsHead() {
        add("Bäckerei", "bakery");
        add("Baumschule", "garden");
        add("Schule", "education");
        phrases.addHead("Bäckerei");
        phrases.addHead("Schule");

        assertThat(found("LANDBAECKEREI STADTBÄCKEREI")).containsExactly("bakery 1", "bakery 1");
        assertThat(found("BAUMSCHULE GRUNDSCHULE")).containsExactly("garden 1", "education 1");
        assertThat(found("BÄCKEREIBEDARF")).containsExactly("none");
    }

    @Test
    void findsShorterPhrase() {
        add("shell", "fuel");
        add("shell station", "station");
        LabelText text = new LabelText(phrases).read("SHELL STATION ULM");
        long longest = table.find(text, 0);

        assertThat(table.meaning(table.shorter(text, 0, longest))).isEqualTo("fuel");
        assertThat(PhraseTable.length(table.shorter(text, 0, table.shorter(text, 0, longest))))
                .isZero();
    }

    @Test
    void findsAllOfManyPhrases() {
        for (int i = 0; i < 20_000; i++) {
            add("brand " + Integer.toString(i, 36) + " shop", "b" + i);
        }

        assertThat(IntStream.range(0, 20_000)
                        .filter(i -> !found("BRAND " + Integer.toString(i, 36) + " SHOP")
                                .get(0)
                                .equals("b" + i + " 3")))
                .isEmpty();
    }

    private void add(String phrase, String meaning) {
        table.add(phrase, meaning, (first, second) -> first);
    }

    private List<String> found(String label) {
        LabelText text = new LabelText(phrases).read(label);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            long match = table.find(text, i);
            found.add(PhraseTable.length(match) == 0 ? "none" : table.meaning(match) + " " + PhraseTable.length(match));
        }
        return found;
    }
}
