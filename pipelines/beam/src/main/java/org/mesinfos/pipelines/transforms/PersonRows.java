package org.mesinfos.pipelines.transforms;

import java.util.Optional;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.store.catalog.ContentFile;

/**
 * All rows of a person, from this run and earlier ones.
 *
 * @param personId person id
 * @param rows the rows; empty if all were withdrawn
 * @param file file of the store with the rows; empty if there are none
 */
record PersonRows(String personId, AcceptedRows rows, Optional<ContentFile> file) {}
