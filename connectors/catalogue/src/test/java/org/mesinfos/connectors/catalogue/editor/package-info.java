/** Tests of what editors know about mapping files. */
@NullMarked
package org.mesinfos.connectors.catalogue.editor;

import org.jspecify.annotations.NullMarked;
