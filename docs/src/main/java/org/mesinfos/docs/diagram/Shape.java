package org.mesinfos.docs.diagram;

/** An element of a diagram. */
sealed interface Shape permits Arrow, Box, Divider, Label, Legend, Panel {

    /** Writes this shape as SVG elements. */
    void draw(SvgWriter svg);
}
