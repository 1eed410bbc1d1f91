package org.mesinfos.docs.diagram;

import java.util.Map;

/** The diagrams of the documentation by file name. */
final class Diagrams {

    static final Map<String, Diagram> ALL = Map.of(
            "data-path.svg", DataPathDiagram.diagram(),
            "store-commit.svg", StoreDiagram.diagram(),
            "identity.svg", IdentityDiagram.diagram());

    private Diagrams() {}
}
