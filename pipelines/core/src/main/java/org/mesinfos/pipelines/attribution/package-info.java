/** Effect of new identity evidence on the rows of a store: which rows to attribute again, and why others are held. */
package org.mesinfos.pipelines.attribution;
