package org.mesinfos.samples.delivery;

import java.io.Closeable;
import java.io.IOException;
import org.mesinfos.samples.life.Life;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.truth.TruthRecorder;

/** Writer of one layout of one organisation, over all of its deliveries. Closing it completes the files. */
interface Exporter extends Closeable {

    /** Writes the data about a person and records the expected results. */
    void export(Person person, Life life, TruthRecorder book) throws IOException;
}
