package org.mesinfos.records;

import java.util.List;
import org.apache.avro.Schema;

/** Kind of file that a bundle can have: all rows of a file have one schema. Implementations are immutable. */
public interface BundleTable {

    /** Returns the base name of the files, for example {@code bank-transactions}. */
    String fileName();

    /** Returns the schema of the generated class of the rows. */
    Schema schema();

    /** Returns the names of the columns that every file has; see {@link CoreColumns#of}. */
    List<String> coreColumns();
}
