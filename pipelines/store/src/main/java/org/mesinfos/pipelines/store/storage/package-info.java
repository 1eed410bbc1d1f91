/** The operations that the store requires of a file system or an object store, and their implementations. */
@NullMarked
package org.mesinfos.pipelines.store.storage;

import org.jspecify.annotations.NullMarked;
