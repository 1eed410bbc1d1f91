/** Layouts of the files that mappings read, as organisations have to deliver them. */
@NullMarked
package org.mesinfos.connectors.mapping.layout;

import org.jspecify.annotations.NullMarked;
