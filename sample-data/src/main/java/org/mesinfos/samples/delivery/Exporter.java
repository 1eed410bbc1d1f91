package org.mesinfos.samples.delivery;

import java.io.Closeable;
import java.io.IOException;
import org.mesinfos.samples.life.Life;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.truth.TruthBook;

/** One layout of one organisation, over all of its deliveries. Closing it ends the files. */
interface Exporter extends Closeable {

    /** Writes what the organisation knows of a person, and notes what must become of it. */
    void export(Person person, Life life, TruthBook book) throws IOException;
}
