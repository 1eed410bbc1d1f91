package org.mesinfos.pipelines.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
