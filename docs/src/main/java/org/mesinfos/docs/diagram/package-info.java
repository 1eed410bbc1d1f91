/** Generates the diagrams of the documentation as SVG. */
package org.mesinfos.docs.diagram;
