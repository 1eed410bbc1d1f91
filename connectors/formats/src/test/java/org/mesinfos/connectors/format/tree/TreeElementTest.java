package org.mesinfos.connectors.format.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TreeElementTest {

    @Test
    void childrenAreInTheOrderOfTheFile() {
        TreeElement garden = TreeElement.root("garden", 1);
        TreeElement oak = garden.addChild("tree", 2);
        TreeElement pond = garden.addChild("pond", 3);
        TreeElement elm = garden.addChild("tree", 4);
        oak.addChild("tree", 2);

        assertThat(garden.children()).containsExactly(oak, pond, elm);
        assertThat(garden.children("tree")).containsExactly(oak, elm);
        assertThat(pond.children()).isEmpty();
    }
}
