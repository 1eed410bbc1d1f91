package org.mesinfos.pipelines.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.mapping.value.FoldedWord;
import org.mesinfos.linkage.text.NameFolding;
import org.mesinfos.pipelines.enrich.label.LabelText;
import org.mesinfos.pipelines.enrich.label.PhraseVocabulary;

/** Labels, and the names of record linkage, which has a folding of its own without dependencies, agree on words. */
final class FoldedWordsTest {

    private final LabelText label = new LabelText(new PhraseVocabulary());

    @ParameterizedTest
    @MethodSource("org.mesinfos.connectors.mapping.value.FoldedWord#all")
    void labelsFoldWords(FoldedWord word) {
        label.read("x " + word.written() + " y");

        assertThat(label.size()).isEqualTo(3);
        assertThat(label.plain(1)).isEqualTo(word.folded());
        assertThat(label.written(1, 2)).isEqualTo(word.written());
    }

    @ParameterizedTest
    @MethodSource("org.mesinfos.connectors.mapping.value.FoldedWord#all")
    void linkageFoldsWords(FoldedWord word) {
        assertThat(NameFolding.fold(word.written())).isEqualTo(word.folded().toLowerCase(Locale.ROOT));
    }
}
