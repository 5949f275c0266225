// Orleans, whose names are in scope everywhere here, has an ErrorCode of its own.
global using ErrorCode = LiveBattle.Contracts.ErrorCode;
