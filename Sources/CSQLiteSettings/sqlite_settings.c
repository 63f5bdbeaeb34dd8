#include "sqlite_settings.h"
#include <sqlite3.h>

// `sqlite3_config` takes any number of arguments, which Swift cannot call.
void ripen_sqlite_settings(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
