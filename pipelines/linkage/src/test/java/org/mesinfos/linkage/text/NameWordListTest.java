package org.mesinfos.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NameWordListTest {

    private static final NameWordList WORDS = NameWordList.builtIn();

    private static List<String> words() throws IOException {
        try (InputStream list = NameWordList.class.getResourceAsStream("name-words.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")).skip(2))
                    .distinct()
                    .toList();
        }
    }

    @Test
    void titlesStateAtMostOneGender() throws IOException {
        assertThat(words()).noneMatch(word -> WORDS.isTitleOfMan(word) && WORDS.isTitleOfWoman(word));
        assertThat(WORDS.isTitleOfMan("herr")).isTrue();
        assertThat(WORDS.isTitleOfWoman("srta")).isTrue();
        assertThat(WORDS.isTitle("prof")).isTrue();
    }

    @Test
    void allWordsAreFolded() throws IOException {
        assertThat(words()).isNotEmpty().allMatch(word -> word.equals(NameFolding.fold(word)));
    }

    /** Before a name, it is a title of men in Spanish and Portuguese; after it, a generation in English. */
    @Test
    void srHasTwoMeanings() {
        assertThat(WORDS.isTitleOfMan("sr")).isTrue();
        assertThat(Generation.ofWord("sr")).isEqualTo((byte) 1);
    }

    @Test
    void someParticlesMayBeNames() {
        assertThat(WORDS.isParticleOrName("ben")).isTrue();
        assertThat(WORDS.isParticle("ben")).isTrue();
        assertThat(WORDS.isParticle("des")).isTrue();
        assertThat(WORDS.isParticleOrName("des")).isFalse();
    }
}
