package org.mesinfos.pipelines.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "p-0123456789abcdef", "banque-atlantide", "0"})
    void acceptsAnId(String id) {
        assertThat(StoreNames.isId(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a.b", "a/b", "..", "a_b", "é", "a b", "a\n"})
    void refusesAnInvalidId(String id) {
        assertThat(StoreNames.isId(id)).isFalse();
    }

    @Test
    void doesNotRepeatAnInvalidIdInTheMessage() {
        String id = "x".repeat(65);
        assertThatThrownBy(() -> StoreNames.requireId("a person", id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a person")
                .hasMessageNotContaining(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CURRENT", "bundles/ab/ana/bank-transactions.00ff.parquet", "runs/20240131T000000-1Z/a.json"})
    void acceptsAPath(String path) {
        assertThat(StoreNames.requirePath(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../x", "a/../b", "a//b", "a/", ".hidden", "a/.b", "a\\b", "a:b", "a\0"})
    void refusesAnInvalidPath(String path) {
        assertThatThrownBy(() -> StoreNames.requirePath(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void assignsAPersonToAShard() {
        assertThat(StoreNames.shardOf("ana")).isEqualTo("24");
        assertThatThrownBy(() -> StoreNames.requireShard("2g")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void acceptsAnIdOfTheMaximumLength() {
        assertThat(StoreNames.requireId("a person", "x".repeat(64))).isEqualTo("x".repeat(64));
        assertThat(StoreNames.isId("az09-")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"`", "{", "/", ":"})
    void refusesTheNeighboursOfValidCharacters(String id) {
        assertThat(StoreNames.isId(id)).isFalse();
        assertThatThrownBy(() -> StoreNames.requirePath(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "["})
    void refusesTheNeighboursOfUpperCaseLettersInAPath(String path) {
        assertThatThrownBy(() -> StoreNames.requirePath(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at index 0");
    }

    @Test
    void acceptsTheFirstAndTheLastOfEachKindOfCharacterInAPath() {
        assertThat(StoreNames.requirePath("AZaz09_-")).isEqualTo("AZaz09_-");
    }

    @Test
    void acceptsAHashOf64LowerCaseDigits() {
        String hash = "0123456789abcdef".repeat(4);

        assertThat(StoreNames.requireSha256(hash)).isEqualTo(hash);
        assertThat(StoreNames.truncatedHash(hash)).isEqualTo(hash.substring(0, 32));
        assertThat(StoreNames.requireShard("f0")).isEqualTo("f0");
        for (String invalid :
                new String[] {hash.substring(1), hash + "0", hash.replace('f', 'g'), hash.toUpperCase(Locale.ROOT)}) {
            assertThatThrownBy(() -> StoreNames.requireSha256(invalid)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String invalid : new String[] {"f", "f00", "fg", "F0"}) {
            assertThatThrownBy(() -> StoreNames.requireShard(invalid)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
