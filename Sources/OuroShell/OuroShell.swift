import OuroCore
