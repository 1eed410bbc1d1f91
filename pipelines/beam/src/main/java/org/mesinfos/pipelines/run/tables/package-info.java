/** Tables of all people for analysts: one dataset for each record type, with Iceberg metadata. */
@NullMarked
package org.mesinfos.pipelines.run.tables;

import org.jspecify.annotations.NullMarked;
