/** Generator of the diagrams of the documentation as SVG. */
@NullMarked
package org.mesinfos.docs.diagram;

import org.jspecify.annotations.NullMarked;
