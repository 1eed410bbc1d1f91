/** The few operations the store needs of a file system or an object store, and what each kind of storage warrants. */
package org.mesinfos.pipelines.store.storage;
