/** Trained models: all parameters of the linkage, trained together and stored in one file. */
package org.mesinfos.linkage.learnt;
