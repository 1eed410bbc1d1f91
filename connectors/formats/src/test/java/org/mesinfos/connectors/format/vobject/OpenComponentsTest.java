package org.mesinfos.connectors.format.vobject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.tree.TreeElement;

class OpenComponentsTest {

    @Test
    void keepsNoNestedComponentAboveTheMaximumSize() {
        OpenComponents components = new OpenComponents();
        TreeElement outermost = TreeElement.root("CARD", 1);
        components.start(outermost);
        for (int i = 0; i < 2_000_000; i++) {
            components.nest("A", 2);
            components.end();
        }

        AtomicInteger kept = new AtomicInteger();
        outermost.forEachChild(child -> kept.incrementAndGet());
        assertThat(components.isTooLarge()).isTrue();
        assertThat(kept).hasValue(OpenComponents.MAX_SIZE / (PropertyLine.OVERHEAD + 1));
    }
}
